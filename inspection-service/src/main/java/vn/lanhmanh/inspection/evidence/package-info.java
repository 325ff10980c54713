/**
 * Photos and documents of an inspection with their chain of custody: what came in, who took it, to whom it was handed.
 * Nothing is deleted; a wrong file is withdrawn with a reason. Publishes nothing, hears nothing.
 */
package vn.lanhmanh.inspection.evidence;
