/**
 * Cases whose end as sanctioned fell with the decision it stood on: they go on, and what they had come to is kept.
 * Publishes case.classified; listens to nothing.
 */
package vn.lanhmanh.casework.casefile.reopening;
