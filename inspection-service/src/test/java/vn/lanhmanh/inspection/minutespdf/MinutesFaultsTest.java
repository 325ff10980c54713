package vn.lanhmanh.inspection.minutespdf;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.minutespdf.content.Content;
import vn.lanhmanh.inspection.minutespdf.content.ContentBook;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.Inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.known;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.pdf;
import static vn.lanhmanh.inspection.minutespdf.MinutesDocumentTest.sha256;

/** The making of minutes that breaks off, and words that no page is made for. */
@QuarkusTest
@RealParts
class MinutesFaultsTest {

    private static final float LEFT = 85f - 1;
    private static final float RIGHT = 595f - 51f + 1;
    private static final float BOTTOM = 842f - 56f + 1;

    @Inject
    AgroalDataSource database;

    @Inject
    PaperRenderer renderer;

    @Inject
    ContentBook book;

    @Inject
    Inspections inspections;

    private SeatedTeam team;
    private String establishment;

    @BeforeEach
    void choose() {
        team = TeamFixture.provincial();
        establishment = EstablishmentFixture.registered(PHU_HIEP);
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void leavesNothingHalfDoneWhenTheServiceIsCutOffWhileItFilesTheDocument() throws Exception {
        String other = InspectionFixture.inspected(team, establishment);
        pdf(other);
        String id = InspectionFixture.inspected(team, establishment);
        long files = count("select count(*) from attachment");
        long pieces = count("select count(*) from attachment_chunk");

        int status = brokenOff(id, other);

        assertThat(status).isGreaterThanOrEqualTo(500);
        assertThat(count("select count(*) from attachment")).isEqualTo(files);
        assertThat(count("select count(*) from attachment_chunk")).isEqualTo(pieces);
        assertThat(count("select count(*) from minutes_document where inspection_id = '" + id + "'"))
                .isZero();
        assertThat(sha256(pdf(id)))
                .isEqualTo(sha256(asItWouldHaveBeen(id)))
                .isEqualTo(known(id).getString("sha256"));
        assertThat(known(id).getString("contentSha256")).isEqualTo(kept(id));
    }

    /** Holds the request up when its file is written and its document is not yet, and ends its session there. */
    private int brokenOff(String id, String other) throws Exception {
        try (Connection obstacle = database.getConnection();
                Statement statement = obstacle.createStatement()) {
            obstacle.setAutoCommit(false);
            statement.executeUpdate(
                    "insert into minutes_document (inspection_id, symbol, content_sha256, attachment_id, made_at)"
                            + " select '" + id + "', symbol, content_sha256, attachment_id, made_at"
                            + " from minutes_document where inspection_id = '" + other + "'");
            var request = CompletableFuture.supplyAsync(() -> Api.inspector("46")
                    .get("/v1/inspection-minutes/" + id + "/document")
                    .statusCode());
            Awaitility.await()
                    .until(() -> count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where wait_event_type = 'Lock' and query ilike 'insert into minutes_document%'")
                            == 1);
            int status = request.get();
            obstacle.rollback();
            return status;
        }
    }

    private byte[] asItWouldHaveBeen(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Content content = book.minutes(inspections.findById(UUID.fromString(id)));
            var out = new ByteArrayOutputStream();
            renderer.render(content.as(MinutesPaper.class), content, out);
            return out.toByteArray();
        });
    }

    private String kept(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery("select content_sha256 from minutes_content where id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void staysWithinTheMarginsWhateverPeopleTyped() throws Exception {
        String id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, team.members());
        for (int i = 0; i < 30; i++) {
            String words = i == 3 ? "khôngcódấucách" + "x".repeat(400) : "rất dài ".repeat(10 + 20 * i);
            Api.inspector("46")
                    .body(Map.of("violationCode", "LABOUR_CONTRACT", "description", words + "hết" + i + "."))
                    .post("/v1/inspections/" + id + "/findings")
                    .then()
                    .statusCode(200);
        }
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);

        try (PDDocument document = Loader.loadPDF(pdf(id))) {
            var letters = new Letters();
            String text = letters.getText(document).replaceAll("\\s", "");

            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            assertThat(letters.seen).isNotEmpty().allSatisfy(letter -> {
                assertThat(letter.getXDirAdj()).isGreaterThan(LEFT);
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThan(RIGHT);
                assertThat(letter.getYDirAdj()).isBetween(20f, BOTTOM);
            });
            for (int i = 0; i < 30; i++) {
                assertThat(text).contains("hết" + i + ".");
            }
        }
    }

    /** Where each letter stands. */
    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> seen = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            seen.add(letter);
            super.processTextPosition(letter);
        }
    }

    @Test
    void putsTogetherLettersWhoseMarksCameApart() throws Exception {
        String id = InspectionFixture.requested(team, establishment);
        InspectionFixture.start(id, team.members());
        Api.inspector("46")
                .body(Map.of(
                        "violationCode",
                        "LABOUR_CONTRACT",
                        "description",
                        Normalizer.normalize("Người lao động", Form.NFD)))
                .post("/v1/inspections/" + id + "/findings")
                .then()
                .statusCode(200);
        InspectionFixture.complete(id, "2020-06-15", "INSPECTED").then().statusCode(200);

        assertThat(MinutesDocumentTest.text(pdf(id))).contains("Người lao động");
    }
}
