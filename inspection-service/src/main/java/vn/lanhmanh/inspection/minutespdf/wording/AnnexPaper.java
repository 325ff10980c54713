package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.List;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Head;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Present;

/**
 * What an annex to minutes says: one correction, which leaves the minutes as they are.
 *
 * @param head that of the minutes, with the date of the correction
 * @param number its own, in Roman figures as Decree 30/2020/NĐ-CP numbers annexes
 * @param minutesDate when the minutes were written, in words
 * @param subject the part of the minutes that is corrected
 * @param text what is right
 * @param added the violations that count from then on, null for none
 * @param withdrawn the violations of the minutes, or of an annex before it, that count no longer; null for none
 * @param by who recorded it; of an agency alone, only the agency
 */
public record AnnexPaper(
        Head head,
        String number,
        String minutesDate,
        String name,
        String address,
        String subject,
        String text,
        List<String> added,
        List<String> withdrawn,
        String reason,
        Present by) {

    /** Whether the text may go on over the page. */
    public boolean goesOn() {
        return text.length() > MinutesPaper.LONG;
    }

    /** The violations added, each on a line behind its number; null for none. */
    public String addition() {
        return added == null ? null : Wording.numbered(added);
    }

    /** The same of those withdrawn. */
    public String withdrawal() {
        return withdrawn == null ? null : Wording.numbered(withdrawn);
    }
}
