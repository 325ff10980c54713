package vn.lanhmanh.bench.subject;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.report.Report;
import vn.lanhmanh.bench.site.Site;

/** A part of the run, which can be asked for alone. */
public interface Part {

    void measure() throws Exception;

    /** All parts by the names they are asked for, in the order of the run. */
    static Map<String, Part> all(Site site, Report report, Desks desks, Model model) {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("reads", new Reads(site, report, desks, model));
        parts.put("completion", new Completions(site, report, desks));
        parts.put("minutes", new MinutesDocuments(report, desks));
        parts.put("import", new TableImport(report, desks));
        parts.put("proposal", new Proposals(site, report, desks, model));
        return parts;
    }
}
