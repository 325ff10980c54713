/**
 * What the units did for the plan: communication, district plans, interventions, models, surveys, supervision,
 * commendations, documents. Numbers only, never names of persons. Publishes nothing, hears nothing.
 */
package vn.lanhmanh.reporting.activity;
