/** Identities: sealed at rest, found by a blind index of the document, opened by an audited reading alone. */
package vn.lanhmanh.casework.person.identity;
