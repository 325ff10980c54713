package vn.lanhmanh.casework.operations;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.restassured.RestAssured;

import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.local.testing.contract.ConstraintWords;
import vn.lanhmanh.local.testing.contract.RequestCheck;

/** What the document says a request takes is what the service takes, and what is wrong is named. */
@RealParts
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
        ConstraintWords.areInBothLanguages("vn.lanhmanh.casework");
    }

    private static RequestCheck check() {
        return new RequestCheck(
                "case", RestAssured.get("/q/openapi?format=json").asString());
    }
}
