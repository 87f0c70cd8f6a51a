package midoffice.dossier.process;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.el.ListELResolver;
import jakarta.el.MapELResolver;
import java.util.Map;
import org.operaton.bpm.engine.impl.el.JuelExpressionManager;
import org.operaton.bpm.engine.impl.el.VariableContextElResolver;
import org.operaton.bpm.engine.impl.el.VariableScopeElResolver;

/**
 * What expressions of processes can reach: the variables, lists and maps in them, and the steps. The engine's own resolver for the
 * properties and methods of any Java object is left out on purpose: with it a drawing could run any program on the server.
 */
final class StepExpressions extends JuelExpressionManager {

    private final Map<String, ProcessStep> steps;

    StepExpressions(Map<String, ProcessStep> steps) {
        this.steps = Map.copyOf(steps);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new StepResolver(steps));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        return resolver;
    }
}
