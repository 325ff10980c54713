package vn.lanhmanh.casework.erasure;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.tip.Informant;
import vn.lanhmanh.casework.tip.TipResource.TipView;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class InformantErasureResourceTest {

    private static final Map<String, Object> REQUEST = Map.of(
            "reason", "Theo yêu cầu của người tố cáo", "legalBasis", "Điều 56 Luật Tố cáo", "decisionNumber", "9/QĐ");
    private static final Map<String, Object> PURPOSE = Map.of("purpose", "Trả lời người tố cáo");

    private final Desk intake = Desk.of("intake-officer");
    private final Desk second = Desk.of("intake-officer", "SLDTBXH", "46");

    private String tip(Map<String, Object> informant) {
        var request = new HashMap<String, Object>(Map.of(
                "kind", "TIN_BAO",
                "channel", "LETTER",
                "receivedOn", "2020-06-01",
                "content", "Quán trên đường có biểu hiện nghi vấn",
                "communeCode", Desk.COMMUNE));
        if (informant != null) {
            request.put("informant", informant);
        }
        return "/v1/tips/" + intake.done("/v1/tips", request, TipView.class).id();
    }

    private void passOn(String tip) {
        intake.done(tip + "/forwarding", Map.of("on", "2020-06-02", "receiver", "Thanh tra tỉnh"), TipView.class);
    }

    @Test
    void erasesWhoToldAnEndedTipBySomebodyElse() {
        String tip = tip(Map.of("fullName", "Nguyễn Văn Tưởng Tượng", "address", "1 Đường Không Có"));
        String erasure = tip + "/informant-erasure";
        intake.refused(erasure, REQUEST, 409, "tip-not-ended");
        passOn(tip);
        intake.done(erasure, REQUEST, ErasureView.class);
        intake.refused(erasure + "/confirmation", Map.of(), 403, "second-person-needed");
        assertThat(intake.done(tip + "/informant-readings", PURPOSE, Informant.class)
                        .fullName())
                .isEqualTo("Nguyễn Văn Tưởng Tượng");

        var done = second.done(erasure + "/confirmation", Map.of(), ErasureView.class);

        assertThat(second.done(erasure + "/confirmation", Map.of(), ErasureView.class))
                .isEqualTo(done);
        intake.refused(tip + "/informant-readings", PURPOSE, 410, "identity-erased");
        intake.refused(erasure, REQUEST, 410, "identity-erased");
        assertThat(intake.get(tip).as(TipView.class).content()).startsWith("Quán");
    }

    @Test
    void findsNothingToEraseWithoutAnInformantOrOutOfTheArea() {
        String anonymous = tip(null);
        passOn(anonymous);
        intake.refused(anonymous + "/informant-erasure", REQUEST, 404, "not-found");
        String named = tip(Map.of("fullName", "Nguyễn Văn Tưởng Tượng", "address", "1 Đường Không Có"));
        passOn(named);

        var far = Desk.of("intake-officer", "H476", "476");
        far.refused(named + "/informant-erasure", REQUEST, 404, "not-found");
        far.refused(named + "/informant-erasure/confirmation", Map.of(), 404, "not-found");
        second.refused(named + "/informant-erasure/confirmation", Map.of(), 404, "not-found");
    }
}
