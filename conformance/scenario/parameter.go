package scenario

import (
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// parameterRule makes the scenarios of a statement about one request parameter.
type parameterRule func(*deriver, operation.Parameter)

// parameterRules is the table of the rules about request parameters.
func parameterRules() map[contract.Rule]parameterRule {
	accepted := func(d *deriver, p operation.Parameter) { d.givenRule(p, "accepted") }
	return map[contract.Rule]parameterRule{
		contract.RuleRequired:   (*deriver).requiredRule,
		contract.RuleOptional:   (*deriver).optionalRule,
		contract.RuleType:       (*deriver).typeRule,
		contract.RuleConst:      (*deriver).enumRule,
		contract.RuleEnum:       (*deriver).enumRule,
		contract.RuleMaxLength:  (*deriver).maxLengthRule,
		contract.RuleMinLength:  (*deriver).minLengthRule,
		contract.RuleMaxBytes:   (*deriver).maxLengthRule,
		contract.RuleMinBytes:   (*deriver).minLengthRule,
		contract.RuleMaximum:    (*deriver).maximumRule,
		contract.RuleMinimum:    (*deriver).minimumRule,
		contract.RuleCharset:    (*deriver).charsetRule,
		contract.RulePattern:    (*deriver).patternRule,
		contract.RuleFormat:     (*deriver).formRule,
		contract.RuleIdempotent: (*deriver).idempotentRule,
		contract.RuleUnique:     (*deriver).uniqueRule,
		contract.RuleMaxItems:   (*deriver).maxItemsRule,
		contract.RuleUniqueName: (*deriver).uniqueNameRule,
		contract.RuleNotStart:   (*deriver).forbiddenRule,
		contract.RuleNotContain: (*deriver).forbiddenRule,
		contract.RuleGap:        (*deriver).gapRule,
		contract.RuleBeginning:  (*deriver).beginningRule,
		contract.RuleNotOnly:    (*deriver).notOnlyRule,
		contract.RuleDryRun:     (*deriver).dryRunRule,
		contract.RuleNeeds:      (*deriver).needsRule,
		contract.RuleRangeBy:    (*deriver).rangeByRule,
		contract.RuleNeeded:     (*deriver).neededRule,
		contract.RuleBefore:     (*deriver).orderRule,
		contract.RuleNotAfter:   (*deriver).orderRule,
		contract.RuleMultiple:   (*deriver).multipleRule,
		contract.RuleDefault:    accepted,
		contract.RuleCondition:  accepted,
	}
}

// ofParameter looks the parameter up. Where a limit gives nothing that could break it, that the value is accepted is all
// there is to see.
func ofParameter(scenarios parameterRule) rule {
	return func(d *deriver) {
		p, ok := d.op.Parameter(d.statement.Subject.Name)
		if !ok {
			return
		}
		scenarios(d, p)
		if d.statement.Subject.Rule == contract.RuleType {
			d.jsonShape(p)
			d.otherSpelling(p)
			d.refusedValues(p)
			d.acceptedValues(p)
			d.beginningRefused(p)
			d.takenByOther(p)
		}
		d.inSecondItem(p)
		if len(d.scenarios) == 0 {
			d.givenRule(p, "accepted")
		}
	}
}
