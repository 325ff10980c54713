/**
 * Sealed values: AES-256-GCM under a data key per person, tip or record, itself wrapped by a master key that the
 * database never sees; keyed blind indexes for exact matches; deleting a data key erases what it sealed.
 */
package vn.lanhmanh.casework.sealing;
