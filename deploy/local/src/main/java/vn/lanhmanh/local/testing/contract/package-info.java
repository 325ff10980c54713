/** What a service takes, held against its OpenAPI document, and the words with which it refuses. */
package vn.lanhmanh.local.testing.contract;
