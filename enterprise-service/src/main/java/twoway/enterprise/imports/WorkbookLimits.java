package twoway.enterprise.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * Looks through a whole workbook once before it is read, keeping nothing. A few kilobytes may unpack to anything, and one
 * cell may claim to stand in the ten-millionth column: whoever reads for rows would have to hold that.
 */
final class WorkbookLimits {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 512L << 20;
    /** Characters of what is held at a time: a row, a text, or a stretch without either. */
    private static final int MOST_AT_A_TIME = 4 << 20;
    /** Characters of the texts that cells share; they are held for as long as the workbook is open. */
    private static final int MOST_SHARED = 24 << 20;
    /** What an element costs beside its characters. */
    private static final int ELEMENT = 16;

    private static final Pattern PLACE = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long bytes;
    /** Bytes that have led to no event yet, so that the parser holds them. */
    private int unseen;

    private int atATime;
    private int shared;
    private boolean isShared;

    private WorkbookLimits() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** @throws Refusal if it is no workbook, or one that unpacks to more than can be held */
    static void check(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            if (zip.size() > MOST_PARTS) throw tooLarge();
            var limits = new WorkbookLimits();
            for (var part : Collections.list(zip.entries())) limits.check(zip.getInputStream(part));
        } catch (ZipException e) {
            throw new Refusal(EnterpriseProblem.FILE_NOT_XLSX, "1");
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                EnterpriseProblem.WORKBOOK_TOO_LARGE,
                Long.toString(MOST_BYTES >> 20),
                Integer.toString(MOST_SHARED >> 20));
    }

    private void check(InputStream content) throws IOException {
        try (var part = new BufferedInputStream(new Counted(content))) {
            atATime = 0;
            unseen = 0;
            try {
                var events = xml.createXMLStreamReader(part);
                while (events.hasNext()) look(events, events.next());
            } catch (XMLStreamException e) {
                // A picture, or broken: if it is needed, its reader will say so, and comes no further than this one
                // did.
                for (var rest = new byte[1 << 13]; part.read(rest) >= 0; ) unseen = 0;
            }
        }
    }

    private void look(XMLStreamReader events, int event) {
        unseen = 0;
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(events);
            case XMLStreamConstants.END_ELEMENT ->
                isShared &= !events.getLocalName().equals("si");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                hold(events.getTextLength());
            case XMLStreamConstants.DTD -> throw new Refusal(EnterpriseProblem.FILE_NOT_XLSX, "1");
            default -> {
                // nobody keeps comments and instructions
            }
        }
    }

    private void begin(XMLStreamReader events) {
        var name = events.getLocalName();
        if (name.equals("row") || name.equals("si")) atATime = 0;
        isShared |= name.equals("si");
        hold(ELEMENT);
        for (int i = 0; i < events.getAttributeCount(); i++) {
            var value = events.getAttributeValue(i);
            hold(value.length());
            if (name.equals("c")
                    && events.getAttributeLocalName(i).equals("r")
                    && !PLACE.matcher(value).matches()) {
                throw new Refusal(EnterpriseProblem.FILE_NOT_XLSX, "1");
            }
        }
    }

    private void hold(int characters) {
        atATime += characters;
        if (isShared) shared += characters;
        if (atATime > MOST_AT_A_TIME || shared > MOST_SHARED) throw tooLarge();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = super.read(target, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            bytes += more;
            unseen += more;
            if (bytes > MOST_BYTES || unseen > MOST_AT_A_TIME) throw tooLarge();
        }
    }
}
