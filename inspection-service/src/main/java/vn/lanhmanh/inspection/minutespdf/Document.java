package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.minutespdf.content.Content;

/** A paper that was set in type, once. */
@MappedSuperclass
@Immutable
abstract class Document {

    private String contentSha256;

    private UUID attachmentId;

    private Instant madeAt;

    protected Document() {}

    Document(Content content, UUID attachmentId, Instant madeAt) {
        this.contentSha256 = content.sha256();
        this.attachmentId = attachmentId;
        this.madeAt = madeAt;
    }

    /** The documents of one kind, each made once. */
    interface Shelf<T extends Document> extends PanacheRepositoryBase<T, UUID> {

        /** The document of that id, or else the one made now; whoever asks meanwhile waits and gets the same. */
        default T once(UUID id, String object, Supplier<T> make) {
            return findByIdOptional(id).orElseGet(() -> {
                reserve(object + ":" + id);
                return findByIdOptional(id).orElseGet(() -> {
                    T made = make.get();
                    persist(made);
                    return made;
                });
            });
        }

        private void reserve(String name) {
            getEntityManager()
                    .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                    .setParameter("name", name)
                    .getSingleResult();
        }
    }

    /** A document with the file it is kept in. */
    record Kept<T extends Document>(T document, Attachment file) {}

    String contentSha256() {
        return contentSha256;
    }

    UUID attachmentId() {
        return attachmentId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
