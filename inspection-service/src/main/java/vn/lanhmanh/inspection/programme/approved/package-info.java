/** What an approved programme gives an inspection to rest on: a slot with its window, and the decision that approved it. */
package vn.lanhmanh.inspection.programme.approved;
