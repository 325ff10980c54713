/** The public API as a client of it sees it: demo users with their own tokens, repeatable steps, a few clients at once. */
package vn.lanhmanh.local.demo.client;
