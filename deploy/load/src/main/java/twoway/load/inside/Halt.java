package twoway.load.inside;

import java.io.File;
import java.nio.file.Path;
import org.jboss.byteman.rule.Rule;
import org.jboss.byteman.rule.helper.Helper;

/** Runs inside a service: whether this is the place the harness waits for. True once per arming, for one process of the service. */
public class Halt extends Helper {

    protected Halt(Rule rule) {
        super(rule);
    }

    public boolean reached(String place) {
        File folder = new File(System.getProperty(Inside.FOLDER));
        return new File(folder, place + ".armed").delete()
                && new File(folder, name(place, ProcessHandle.current().pid())).mkdir();
    }

    /** The folder that a process makes when it stands still there. */
    public static Path reached(Path folder, String place, long pid) {
        return folder.resolve(name(place, pid));
    }

    private static String name(String place, long pid) {
        return place + "." + pid + ".reached";
    }
}
