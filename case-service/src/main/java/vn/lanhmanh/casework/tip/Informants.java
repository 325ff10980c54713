package vn.lanhmanh.casework.tip;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.web.Refusal;

/** The end of what is known of who told a tip. */
@ApplicationScoped
public class Informants {

    private final TipVault vault;

    Informants(TipVault vault) {
        this.vault = vault;
    }

    /** Refuses while the tip is being worked on; 404 when nobody was ever named, 410 when it is done. */
    public void requireErasable(Tip tip) {
        tip.requireInformantKnown();
        if (!vault.knowsInformant(tip.id())) {
            throw new NotFoundException();
        }
        if (!tip.ended()) {
            throw Refusal.conflict("tip-not-ended");
        }
    }

    /** Deletes the data key and the sealed row in the caller's transaction. */
    public void erase(Tip tip, LocalDate on) {
        tip.informantErased(on);
        vault.eraseInformant(tip.id());
    }
}
