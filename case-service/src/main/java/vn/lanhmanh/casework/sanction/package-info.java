/**
 * Sanction decisions: drafted within the band of a norm and behind the shield of minors and victims, issued by a title
 * within its competence and before the deadline, served, executed. Publishes sanction.issued,
 * sanction.executed and sanction.annulled.
 */
package vn.lanhmanh.casework.sanction;
