package vn.lanhmanh.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TokensResource;
import vn.lanhmanh.local.testing.contract.ConstraintWords;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class ViolationWordsTest {

    private static final String WRONG =
            """
            {"notBlank": " ", "notEmpty": [], "nothing": "Lê", "shortText": "Lê Lê", "text": "Lê", "min": 1, "max": 3,
             "positiveOrZero": -1, "digits": 12.34, "pattern": "Lê"}""";

    private static Map<String, String> messages(RequestSpecification request) {
        List<Map<String, String>> violations = request.contentType("application/json")
                .auth()
                .oauth2(TestTokens.token("inspector", "SLDTBXH", "46"))
                .body(WRONG)
                .post("/v1/thing-searches/constraints")
                .then()
                .statusCode(400)
                .extract()
                .path("violations");
        var messages = new TreeMap<String, String>();
        violations.forEach(violation -> messages.put(violation.get("field"), violation.get("message")));
        return messages;
    }

    @Test
    void areVietnameseWhereNoLanguageIsNamed() {
        assertThat(messages(given()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("notNull", "phải có giá trị"),
                        Map.entry("notBlank", "phải có nội dung, không chỉ gồm khoảng trắng"),
                        Map.entry("notEmpty", "phải có ít nhất một mục"),
                        Map.entry("nothing", "không nhận giá trị ở đây"),
                        Map.entry("shortText", "phải dài không quá 3 (ký tự hoặc mục)"),
                        Map.entry("text", "phải dài từ 5 đến 9 (ký tự hoặc mục)"),
                        Map.entry("min", "phải lớn hơn hoặc bằng 2"),
                        Map.entry("max", "phải nhỏ hơn hoặc bằng 2"),
                        Map.entry("positiveOrZero", "phải lớn hơn hoặc bằng 0"),
                        Map.entry("digits", "chỉ nhận số có tối đa 1 chữ số phần nguyên và 1 chữ số phần thập phân"),
                        Map.entry("pattern", "phải đúng dạng của biểu thức chính quy [a-z]")));
    }

    @Test
    void areEnglishWhereThatIsPreferred() {
        assertThat(messages(given().header("Accept-Language", "en-GB,vi;q=0.5")))
                .containsEntry("notNull", "must be given")
                .containsEntry("shortText", "must be at most 3 long (characters or items)")
                .containsEntry("text", "must be 5 to 9 long (characters or items)")
                .doesNotContainValue("phải có giá trị")
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"fr", "'fr, *;q=0.1'", "not a language!", "vi-VN"})
    void areVietnameseForEverybodyElse(String language) {
        assertThat(messages(given().header("Accept-Language", language))).containsEntry("notNull", "phải có giá trị");
    }

    @Test
    void areThereForEveryConstraint() {
        ConstraintWords.areInBothLanguages("vn.lanhmanh.platform");
    }
}
