package twoway.enterprise.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Workbooks as a spreadsheet program would write them, and as nobody should. */
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    static byte[] of(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Example", "1.0")) {
            var sheet = workbook.newWorksheet("firms");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            workbook.finish();
        }
        return bytes.toByteArray();
    }

    /** A number, a fraction, a day, a moment, a truth, a long number and one that only looks like a day's format. */
    static byte[] ofTypes() throws IOException {
        var day = LocalDate.of(2026, 11, 22).toEpochDay()
                - LocalDate.of(1899, 12, 30).toEpochDay();
        var header = List.of("externalId", "nameEn", "nameZh", "city", "country", "industry", "website");
        var names = new StringBuilder();
        for (var name : header) names.append(text((char) ('A' + header.indexOf(name)) + "1", name));
        return zipped(Map.of(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>"
                        + "<numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; hh:mm'/>"
                        + "<numFmt numFmtId='165' formatCode='0 &quot;days&quot;'/></numFmts><cellXfs>"
                        + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
                        + "</cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                sheet("<row r='1'>" + names + "</row><row r='2'><c r='A2'><v>42</v></c>"
                        + "<c r='B2'><v>0.30000000000000004</v></c><c r='C2' s='1'><v>" + day + "</v></c>"
                        + "<c r='D2' s='2'><v>" + day + ".25</v></c><c r='E2' t='b'><v>1</v></c>"
                        + "<c r='F2'><v>12345678901</v></c><c r='G2' s='3'><f>3+4</f><v>7</v></c></row>")));
    }

    static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static byte[] withSheet(String rows) throws IOException {
        return zipped(Map.of("xl/worksheets/sheet1.xml", sheet(rows)));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** The smallest workbook, with these parts in place of its own. */
    private static byte[] zipped(Map<String, String> parts) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                        + override("/xl/styles.xml", "styles+xml") + "</Types>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                        + "'><sheets><sheet name='firms' sheetId='1' r:id='r1'/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
        all.put("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>");
        all.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
        all.put("xl/worksheets/sheet1.xml", sheet(""));
        all.putAll(parts);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part + "' ContentType='" + TYPE + type + "'/>";
    }

    /** What must not be read. */
    enum Bad {
        NOT_A_ZIP {
            @Override
            byte[] content() {
                return "externalId,country\n1,CN\n".getBytes(StandardCharsets.UTF_8);
            }
        },
        NO_WORKBOOK {
            @Override
            byte[] content() throws IOException {
                var bytes = new ByteArrayOutputStream();
                try (var zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("readme.txt"));
                    zip.write("no sheet".getBytes(StandardCharsets.UTF_8));
                }
                return bytes.toByteArray();
            }
        },
        /** A few bytes that ask for a row of 321 million cells. */
        FAR_COLUMN {
            @Override
            byte[] content() throws IOException {
                return withSheet("<row r='1'>" + text("ZZZZZZ1", "x") + "</row>");
            }
        },
        /** 600 MB of nothing in some 600 kB. */
        BOMB {
            @Override
            byte[] content() throws IOException {
                var bytes = new ByteArrayOutputStream();
                try (var zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
                    nothing(zip, 600);
                }
                return bytes.toByteArray();
            }
        },
        ENDLESS_ROW {
            @Override
            byte[] content() throws IOException {
                return withSheet("<row r='1'>" + (text("A1", "x".repeat(100))).repeat(50_000) + "</row>");
            }
        },
        ENDLESS_TEXT {
            @Override
            byte[] content() throws IOException {
                return withSheet(
                        "<row r='1'><c r='A1' t='str'><v><![CDATA[" + "x".repeat(5 << 20) + "]]></v></c></row>");
            }
        },
        /** The billion laughs. */
        ENTITIES {
            @Override
            byte[] content() throws IOException {
                return zipped(Map.of(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"
                                + sheet("<row r='1'>" + text("A1", "&b;") + "</row>")));
            }
        },
        /** Two rows that say they are the same. */
        SAME_ROW {
            @Override
            byte[] content() throws IOException {
                var header = text("A1", "externalId") + text("B1", "country");
                return withSheet(
                        "<row r='1'>" + header + "</row>" + ("<row r='2'>" + text("A2", "1") + "</row>").repeat(2));
            }
        },
        EMPTY {
            @Override
            byte[] content() throws IOException {
                return withSheet("");
            }
        },
        TORN {
            @Override
            byte[] content() throws IOException {
                var whole = withSheet("<row r='1'>" + text("A1", "externalId") + "</row>");
                return Arrays.copyOf(whole, whole.length / 2);
            }
        };

        abstract byte[] content() throws IOException;

        private static void nothing(OutputStream to, int megabytes) throws IOException {
            var megabyte = new byte[1 << 20];
            for (int n = 0; n < megabytes; n++) to.write(megabyte);
        }
    }
}
