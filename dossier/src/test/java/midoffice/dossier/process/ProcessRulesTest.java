package midoffice.dossier.process;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.cfg.DefaultBpmnParseFactory;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.operaton.bpm.engine.impl.scripting.ScriptFactory;
import org.operaton.bpm.engine.variable.Variables;

/** What a drawn process may and may not say, judged with the engine's own parser. */
class ProcessRulesTest {

    private static final String SAFE_TASK = task("<operaton:property name='outcomes' value='yes|Ja;no|Nee'/>");

    private static final Pattern OUR_WORDS = Pattern.compile("A process may not|A service task calls|An expression may compare|Task x: ");

    private final StepExpressions expressions = new StepExpressions(Map.of());

    @BeforeEach
    void engineSettings() {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setHistoryTimeToLive("P3650D");
        settings.setExpressionManager(expressions);
        settings.setScriptFactory(new ScriptFactory());
        Context.setProcessEngineConfiguration(settings);
    }

    @AfterEach
    void noSettings() {
        Context.removeProcessEngineConfiguration();
    }

    @Test
    void theDemoProcessIsAllowed() throws Exception {
        byte[] demo = Files.readAllBytes(Path.of("..", "ear", "src", "demo", "processes", "resident-parking-permit.bpmn"));
        assertEquals(List.of("resident-parking-permit"), parse(demo));
    }

    @Test
    void stepsTasksTimersAndConditionsAreAllowed() {
        assertDoesNotThrow(() -> parse(process(SAFE_TASK)));
        assertDoesNotThrow(() -> parse(process("<serviceTask id='x' operaton:expression=\"${closeDossier.run('granted')}\"/>")));
        assertDoesNotThrow(() -> parse(process("<serviceTask id='x' operaton:expression='${closeDossier.run(result)}'/>")));
        assertDoesNotThrow(() -> parse(process(conditional("${outcome == 'yes'}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
        "<scriptTask id='x' scriptFormat='groovy' operaton:resource='classpath://x.groovy'/>",
        "<serviceTask id='x' operaton:class='java.lang.Runtime'/>",
        "<serviceTask id='x' operaton:delegateExpression='${closeDossier}'/>",
        "<serviceTask id='x' operaton:type='external' operaton:topic='t'/>",
        "<serviceTask id='x' operaton:expression=\"${unknown.run('a')}\"/>",
        "<serviceTask id='x' operaton:expression=\"${closeDossier.toString()}\"/>",
        "<serviceTask id='x' operaton:expression=\"${closeDossier.run(execution.id)}\"/>",
        "<serviceTask id='x' operaton:expression=\"${''.getClass().forName('java.lang.Runtime')}\"/>",
        "<serviceTask id='x' operaton:expression=\"${closeDossier.run('a')}\"><extensionElements>"
                + "<operaton:executionListener event='start' expression='${x}'/></extensionElements></serviceTask>",
        "<serviceTask id='x' operaton:expression=\"${closeDossier.run('a')}\"><extensionElements>"
                + "<operaton:inputOutput><operaton:inputParameter name='a'><operaton:script scriptFormat='javascript'>1</operaton:script>"
                + "</operaton:inputParameter></operaton:inputOutput></extensionElements></serviceTask>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<userTask id='x' name='Doe iets'/>",
        "<userTask id='x' name='${execution.getProcessEngineServices()}'><extensionElements><operaton:properties>"
                + "<operaton:property name='outcomes' value='a|A'/></operaton:properties></extensionElements></userTask>"
    })
    void everythingElseIsRefused(String element) {
        assertRefused(process(element));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${execution.getVariable('a')}", "${task.id == 'a'}", "${''.getClass()}", "#{execution}"})
    void conditionsSeeVariablesOnly(String condition) {
        assertRefused(process(conditional(condition)));
    }

    @Test
    void conditionsInAScriptLanguageAreRefused() {
        assertRefused(process(conditional("true").replace("<conditionExpression ", "<conditionExpression language='javascript' ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name='outcomes' value=''", "name='outcomes' value='yes'",
        "name='outcomes' value='yes|Ja|Yes|Oui|perhaps'", "name='other' value='yes|Ja'"})
    void aTaskSaysItsOutcomesProperly(String property) {
        assertRefused(process(task("<operaton:property " + property + "/>")));
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetched() {
        String evil = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + new String(process(SAFE_TASK), StandardCharsets.UTF_8).replace("Doe iets", "&x;");
        ProcessEngineException refused = assertThrows(ProcessEngineException.class, () -> parse(evil.getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getCause() != null && String.valueOf(refused.getCause().getMessage()).contains("DOCTYPE"),
                String.valueOf(refused.getCause()));
    }

    @Test
    void expressionsReachNoMethodOfAnyObject() {
        ProcessStep step = new ProcessStep() {
            @Override
            public String name() {
                return "closeDossier";
            }

            @Override
            public void run(Caller by, DossierId dossier, String argument) {
                throw new AssertionError("not without a dossier");
            }
        };
        StepExpressions closed = new StepExpressions(Map.of(step.name(), step));
        for (String expression : List.of("${closeDossier.name()}", "${closeDossier.class}", "${closeDossier.run('a')}",
                "${'a'.toString()}", "${'a'.class.name}")) {
            assertThrows(jakarta.el.ELException.class,
                    () -> closed.createValueExpression(expression).getValue(closed.createElContext(Variables.emptyVariableContext())),
                    expression);
        }
    }

    /** Refused by the rule and not by accident: the engine has errors of its own. */
    private void assertRefused(byte[] bpmn) {
        ProcessEngineException refused = assertThrows(ProcessEngineException.class, () -> parse(bpmn));
        assertTrue(OUR_WORDS.matcher(refused.getMessage()).find(), refused.getMessage());
    }

    private List<String> parse(byte[] bpmn) {
        BpmnParser parser = new BpmnParser(expressions, new DefaultBpmnParseFactory());
        parser.getParseListeners().add(new ProcessRules(Set.of("closeDossier", "decisionLetter", "requestMessage", "reachStatus"),
                new TaskMirror(null)));
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("1");
        return parser.createParse().deployment(deployment).sourceInputStream(new ByteArrayInputStream(bpmn)).name("test.bpmn").execute()
                .getProcessDefinitions().stream().map(p -> p.getKey()).toList();
    }

    private static String task(String property) {
        return "<userTask id='x' name='Doe iets'><extensionElements><operaton:properties>" + property
                + "</operaton:properties></extensionElements></userTask>";
    }

    private static String conditional(String condition) {
        return "<task id='x'/><sequenceFlow id='f' sourceRef='s' targetRef='x'>"
                + "<conditionExpression xsi:type='tFormalExpression'>" + condition + "</conditionExpression></sequenceFlow>";
    }

    private static byte[] process(String content) {
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:operaton='http://operaton.org/schema/1.0/bpmn' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " targetNamespace='t'>"
                + "<process id='p' isExecutable='true'><startEvent id='s'/>" + content
                + "</process></definitions>").getBytes(StandardCharsets.UTF_8);
    }
}
