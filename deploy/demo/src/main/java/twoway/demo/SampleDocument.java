package twoway.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A one-page PDF that says on its face that it is made up. The same firm always gives the same bytes. */
final class SampleDocument {
    private SampleDocument() {}

    static byte[] of(String firm, String identifier) {
        String page = "BT /F1 48 Tf 72 700 Td (SAMPLE) Tj ET\n"
                + "BT /F1 14 Tf 72 660 Td (Made-up business licence of " + escaped(firm) + ") Tj ET\n"
                + "BT /F1 14 Tf 72 636 Td (Reserved identifier " + escaped(identifier) + ") Tj ET\n"
                + "BT /F1 14 Tf 72 612 Td (This firm does not exist. No authority issued this page.) Tj ET\n";
        return pdf(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "endstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    }

    /** ISO 32000-1, 7.5: header, body, cross-reference table of 20-byte lines, trailer. */
    private static byte[] pdf(List<String> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(file, "%PDF-1.4\n");
        for (String object : objects) {
            offsets.add(file.size());
            write(file, offsets.size() + " 0 obj\n" + object + "\nendobj\n");
        }
        int table = file.size();
        write(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(file, "%010d 00000 n \n".formatted(offset)));
        write(file, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
