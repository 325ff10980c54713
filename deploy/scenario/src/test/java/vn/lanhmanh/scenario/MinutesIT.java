package vn.lanhmanh.scenario;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** Minutes of an inspection, read back from the PDF that the gateway gives: what is printed is what is recorded. */
class MinutesIT {

    private static final String DAY = "2020-09-22";
    private static final Pattern LEGAL_BASIS = Pattern.compile("Điều \\d+");

    private final World world = World.running();
    private final Api inspector = world.as("inspector");
    private final String name = "Karaoke <Đêm & Trăng> " + UUID.randomUUID();

    private Team team;
    private UUID establishment;
    private UUID inspection;

    @BeforeEach
    void inspect() {
        team = Team.setUp(world, "Đội hư cấu ghi biên bản " + UUID.randomUUID());
        var bar = Field.establishment(name, Field.COMMUNE);
        establishment = world.as("registry-officer")
                .post("/v1/establishments", bar)
                .ok()
                .id();
        inspection = world.as("inspection-lead")
                .post("/v1/inspections", Field.onSigns(team, establishment, DAY))
                .ok()
                .id();
        inspector.post(path() + "/start", Field.start(team.members(), DAY)).ok();
        for (String code : List.of("LABOUR_CONTRACT", "HEALTH_CHECK")) {
            inspector
                    .post(path() + "/findings", "violationCode", code, "description", "Ghi nhận hư cấu về " + code)
                    .ok();
        }
    }

    private String path() {
        return "/v1/inspections/" + inspection;
    }

    private void complete(Map<String, Object> signature) {
        var end = Field.completion(DAY);
        end.put("recommendations", "Khắc phục trong 15 ngày (hư cấu)");
        end.put("signature", signature);
        inspector.post(path() + "/completion", end).ok();
    }

    @Test
    void printsWhatIsRecorded() throws Exception {
        complete(fields("state", "SIGNED", "representative", "Người Đại Diện Hư Cấu, chủ cơ sở"));
        JsonNode record = inspector.get(path()).ok().json();
        Answer known = inspector.get(minutes()).ok();

        byte[] pdf = inspector.get(minutes() + "/document").ok().bytes();

        String text = text(pdf);
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN KIỂM TRA")
                .contains("Số: " + known.text("symbol"))
                .contains("ngày 22 tháng 9 năm 2020", "Hồi 09 giờ 00 phút")
                .contains("Khắc phục trong 15 ngày (hư cấu)", "Người Đại Diện Hư Cấu")
                .containsIgnoringWhitespaces(name)
                .contains(known.text("contentSha256"));
        assertThat(known.text("symbol"))
                .startsWith("%02d/".formatted(record.path("minutesNumber").asInt()));
        assertThat(members()).hasSize(3).allSatisfy(member -> assertThat(text).containsIgnoringWhitespaces(member));
        assertThat(record.path("findings")).hasSize(2).allSatisfy(finding -> assertThat(text)
                .contains(finding.path("description").asText()));
        assertThat(bases(text)).as("articles of both violations").contains("Điều 11");
        assertThat(sha256(pdf)).isEqualTo(known.text("sha256"));
        assertThat(pdf).hasSize(known.json().path("size").asInt());
        assertThat(inspector.get(minutes() + "/document").ok().bytes())
                .as("asked again")
                .isEqualTo(pdf);
    }

    private String minutes() {
        return "/v1/inspection-minutes/" + inspection;
    }

    private List<String> members() {
        return world.as("inspection-lead")
                .get("/v1/teams/" + team.id())
                .ok()
                .json()
                .path("members")
                .findValuesAsText("fullName");
    }

    /** The words as they are read, without the breaks of lines. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).as("A4").isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).as("A4").isBetween(841f, 842f);
            }
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static TreeSet<String> bases(String text) {
        return LEGAL_BASIS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void printsWhyTheSignatureWasRefusedAndWhoSawIt() throws Exception {
        complete(fields(
                "state",
                "REFUSED",
                "representative",
                "Người Đại Diện Hư Cấu, chủ cơ sở",
                "refusalReason",
                "không đồng ý với kết quả",
                "witnesses",
                List.of(fields("fullName", "Người Chứng Kiến Hư Cấu", "title", "Tổ trưởng tổ dân phố"))));

        assertThat(text(inspector.get(minutes() + "/document").ok().bytes()))
                .contains("không đồng ý với kết quả", "Người Chứng Kiến Hư Cấu", "Tổ trưởng tổ dân phố");
    }

    @Test
    void numbersTheMinutesOfTheTeamWithoutAGap() {
        complete(fields("state", "SIGNED"));
        UUID next = world.as("inspection-lead")
                .post("/v1/inspections", Field.onSigns(team, establishment, DAY))
                .ok()
                .id();
        inspector
                .post("/v1/inspections/" + next + "/start", Field.start(team.members(), DAY))
                .ok();

        Answer second = inspector
                .post("/v1/inspections/" + next + "/completion", Field.completion(DAY))
                .ok();

        assertThat(second.json().path("minutesNumber").asInt())
                .isEqualTo(
                        inspector.get(path()).ok().json().path("minutesNumber").asInt() + 1);
    }

    @Test
    void areNotThereBeforeTheEndAndNotForThoseWhoDoNotSeeTheInspection() {
        inspector.get(minutes() + "/document").refused(409, "minutes-not-yet");
        complete(fields("state", "SIGNED"));
        world.as("inspector.h476").get(minutes() + "/document").refused(404, "not-found");
        world.as("investigator").get(minutes() + "/document").refused(403, "forbidden");
    }
}
