package vn.lanhmanh.inspection.minutespdf;

import jakarta.enterprise.context.ApplicationScoped;

/** All documents of annexes. */
@ApplicationScoped
class AnnexDocuments implements Document.Shelf<AnnexDocument> {}
