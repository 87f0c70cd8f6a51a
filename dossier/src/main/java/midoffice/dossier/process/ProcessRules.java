package midoffice.dossier.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.dossier.task.TaskWords;
import org.operaton.bpm.engine.BpmnParseException;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.task.TaskDefinition;
import org.operaton.bpm.engine.impl.util.xml.Element;

/**
 * What a process may say, checked whenever one is read: on deployment and again when the engine loads it. Refused are scripts in any place,
 * Java classes and delegate expressions, listeners, connectors, mail and external tasks, form handlers, and expressions that call anything
 * but a step. Tasks for people must name their outcomes; to each the mirror of the work list is attached.
 */
final class ProcessRules extends AbstractBpmnParseListener {

    private static final Set<String> REFUSED_ELEMENTS = Set.of("script", "scriptTask", "executionListener", "taskListener", "connector",
            "formData", "validation", "sendTask", "businessRuleTask");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of("class", "delegateExpression", "type", "topic", "resource", "scriptFormat",
            "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression", "taskListener");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)\\.run\\((?:'[A-Za-z0-9 -]*'|[A-Za-z]\\w*)\\)}");
    /** The variable scopes of the engine are objects with methods; drawings have no business with them. */
    private static final Pattern CALL = Pattern.compile("[(]|\\b(execution|task|caseExecution|externalTask)\\b");

    /** Models drawn with the older tools are in this namespace, which the engine reads too. */
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Set<String> steps;
    private final TaskMirror mirror;

    ProcessRules(Set<String> steps, TaskMirror mirror) {
        this.steps = Set.copyOf(steps);
        this.mirror = mirror;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        check(root);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String expression = extension(element, "expression");
        Matcher step = STEP.matcher(expression == null ? "" : expression);
        if (!step.matches() || !steps.contains(step.group(1))) {
            throw new BpmnParseException("A service task calls one of the steps " + steps + " as ${name.run('argument')}, not "
                    + expression, element);
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskWords words;
        try {
            words = TaskWords.read(element.attribute("name"), properties(element));
        } catch (IllegalArgumentException e) {
            throw new BpmnParseException("Task " + element.attribute("id") + ": " + e.getMessage(), element);
        }
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, delegate -> mirror.created(delegate, words));
        task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, mirror::assigned);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, mirror::ended);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, mirror::ended);
    }

    private void check(Element element) {
        if (REFUSED_ELEMENTS.contains(element.getTagName())) {
            throw new BpmnParseException("A process may not have a " + element.getTagName(), element);
        }
        for (String attribute : element.attributes()) {
            int colon = attribute.lastIndexOf(':');
            String namespace = colon < 0 ? "" : attribute.substring(0, colon);
            if (REFUSED_ATTRIBUTES.contains(attribute.substring(colon + 1)) && !namespace.equals(BpmnParser.XSI_NS)) {
                throw new BpmnParseException("A process may not say " + attribute.substring(colon + 1), element);
            }
            if (attribute.equals("language") && !"juel".equalsIgnoreCase(element.attribute(attribute))) {
                throw new BpmnParseException("A process may not have a condition in a script language", element);
            }
            checkExpressions(element.attribute(attribute), element);
        }
        checkExpressions(element.getText(), element);
        element.elements().forEach(this::check);
    }

    private void checkExpressions(String text, Element element) {
        Matcher expression = EXPRESSION.matcher(text == null ? "" : text);
        while (expression.find()) {
            Matcher step = STEP.matcher(expression.group());
            boolean callsStep = step.matches() && steps.contains(step.group(1)) && element.getTagName().equals("serviceTask");
            if (!callsStep && CALL.matcher(expression.group()).find()) {
                throw new BpmnParseException("An expression may compare variables and nothing else: " + expression.group(), element);
            }
        }
    }

    private static String extension(Element element, String name) {
        String value = element.attribute(BpmnParser.OPERATON_BPMN_EXTENSIONS_NS + ":" + name);
        return value != null ? value : element.attribute(CAMUNDA + ":" + name);
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        for (Element extensions : element.elements("extensionElements")) {
            for (Element list : extensions.elements("properties")) {
                for (Element property : list.elements("property")) {
                    if (property.attribute("name") != null && property.attribute("value") != null) {
                        properties.put(property.attribute("name"), property.attribute("value"));
                    }
                }
            }
        }
        return properties;
    }
}
