/** A steady load of writes, the breakdowns it has to live through, and the oracle that looks for what got lost. */
package vn.lanhmanh.scenario.faults;
