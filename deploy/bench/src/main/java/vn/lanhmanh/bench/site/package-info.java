/** The service and its parts as child processes, and what can be seen of them from outside: memory, statements, plans. */
package vn.lanhmanh.bench.site;
