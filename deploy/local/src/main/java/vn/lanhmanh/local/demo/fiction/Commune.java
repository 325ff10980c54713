package vn.lanhmanh.local.demo.fiction;

/** A real commune of 2020 by its code, and the district it lies in. */
public record Commune(String code, String district) {}
