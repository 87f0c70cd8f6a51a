package db.migration.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.operaton.bpm.engine.ProcessEngine;

/**
 * Makes the tables of the process engine with the engine's own scripts, which lie in its archive. One thing is changed: its tables for
 * MySQL are in an old character set without the letters beyond the basic plane, so names in them would be refused; they become utf8mb4.
 */
public class V10__Process_engine_tables extends BaseJavaMigration {

    private static final String FOLDER = "org/operaton/bpm/engine/db/create/activiti.mysql.create.";
    private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine",
            "decision.history");

    /** The database commits every table at once, so a transaction would promise too much. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String script : SCRIPTS) {
                for (String command : commands(read(FOLDER + script + ".sql"))) {
                    statement.execute(command);
                }
            }
        }
    }

    /** Commands end with a semicolon at the end of a line; lines that begin with two hyphens are comments. */
    static List<String> commands(String script) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        for (String line : script.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("--")).toList()) {
            command.append(line.endsWith(";") ? line.substring(0, line.length() - 1) : line).append('\n');
            if (line.endsWith(";")) {
                commands.add(command.toString().replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin"));
                command.setLength(0);
            }
        }
        if (!command.isEmpty()) {
            throw new IllegalStateException("A script of the process engine ends within a command: " + command);
        }
        return commands;
    }

    private static String read(String resource) throws IOException {
        try (InputStream stream = ProcessEngine.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("The process engine brings no script " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
