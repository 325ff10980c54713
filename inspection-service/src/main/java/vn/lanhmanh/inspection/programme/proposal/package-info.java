/** The proposal of a programme: candidates by risk, quotas, and the explanation of each choice and each omission. */
package vn.lanhmanh.inspection.programme.proposal;
