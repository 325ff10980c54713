/** Rings, groups and hot spots, counted apart from the cases they link. Publishes ring.discovered and ring.concluded. */
package vn.lanhmanh.casework.ring;
