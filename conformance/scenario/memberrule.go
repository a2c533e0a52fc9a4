package scenario

import "github.com/plumb-conformance/plumb/spec/contract"

// memberRules are the rules about the values of a result's member.
func memberRules() []contract.Rule {
	return []contract.Rule{contract.RuleEnum, contract.RuleConst, contract.RuleMinimum, contract.RuleMaximum, contract.RuleFormat}
}

// memberRule: every value of the member obeys the rule, in both formats.
func (d *deriver) memberRule() {
	path, rule := d.statement.Subject.Name, string(d.statement.Subject.Rule)
	check := Check{Kind: MemberRule, Name: path, Want: rule}
	d.eachResult(path, "values of "+path+" in %s obey "+rule+" "+d.statement.Value, check)
	d.anywhere(check)
}
