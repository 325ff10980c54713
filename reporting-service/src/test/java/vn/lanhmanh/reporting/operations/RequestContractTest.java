package vn.lanhmanh.reporting.operations;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import vn.lanhmanh.local.testing.contract.ConstraintWords;
import vn.lanhmanh.local.testing.contract.RequestCheck;

/** What the document says a request takes is what the service takes, and what is wrong is named. */
@QuarkusTest
class RequestContractTest {

    @TestFactory
    Stream<DynamicTest> missesWhatTheDocumentSaysIsRequired() {
        return check().everyRequiredField();
    }

    @TestFactory
    Stream<DynamicTest> namesAParameterThatCannotBeRead() {
        return check().everyParameter();
    }

    @Test
    void wordsEveryConstraintInBothLanguages() {
        ConstraintWords.areInBothLanguages("vn.lanhmanh.reporting");
    }

    private static RequestCheck check() {
        return new RequestCheck(
                "reporting", RestAssured.get("/q/openapi?format=json").asString());
    }
}
