package midoffice.dossier.process;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.MethodNotFoundException;
import java.util.Map;
import midoffice.dossier.api.DossierId;
import org.operaton.bpm.engine.delegate.VariableScope;

/** Finds the steps by name and runs them; refuses every other method of every other object. */
final class StepResolver extends ELResolver {

    private final Map<String, ProcessStep> steps;

    StepResolver(Map<String, ProcessStep> steps) {
        this.steps = Map.copyOf(steps);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        ProcessStep step = base == null ? steps.get(String.valueOf(property)) : null;
        if (step != null) {
            context.setPropertyResolved(true);
        }
        return step;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof ProcessStep step) || !"run".equals(String.valueOf(method)) || arguments.length != 1) {
            throw new MethodNotFoundException("Processes may call the steps of the house only, not " + method);
        }
        VariableScope variables = (VariableScope) context.getContext(VariableScope.class);
        if (variables == null || !(variables.getVariable(ProcessVariables.DOSSIER) instanceof String dossier)) {
            throw new ELException("Step " + step.name() + " needs a process that belongs to a dossier");
        }
        step.run(ActingCaller.get(), DossierId.of(dossier), arguments[0] == null ? null : arguments[0].toString());
        context.setPropertyResolved(true);
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("Expressions of processes set nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
