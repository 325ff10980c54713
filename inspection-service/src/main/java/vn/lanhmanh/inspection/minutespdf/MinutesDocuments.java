package vn.lanhmanh.inspection.minutespdf;

import jakarta.enterprise.context.ApplicationScoped;

/** All documents of minutes. */
@ApplicationScoped
class MinutesDocuments implements Document.Shelf<MinutesDocument> {}
