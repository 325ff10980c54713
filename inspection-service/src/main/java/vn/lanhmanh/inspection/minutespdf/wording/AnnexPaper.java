package vn.lanhmanh.inspection.minutespdf.wording;

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
        String reason,
        Present by) {

    /** Whether the text may go on over the page. */
    public boolean goesOn() {
        return text.length() > MinutesPaper.LONG;
    }
}
