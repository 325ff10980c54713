/**
 * Sanction decisions: drafted within the band of a norm and behind the shield of minors and victims, issued by a title
 * within its competence and before the deadline, served, executed. Publishes sanction.issued and sanction.executed.
 */
package vn.lanhmanh.casework.sanction;
