package compile

import "strings"

// readCondition reads that a parameter is required in some case, and that it is not although its row says so: a text that tells
// what its absence means.
func readCondition(s subject, all []sentence) []Constraint {
	if s.parameter == nil {
		return nil
	}
	for _, sn := range all {
		t := strings.ToLower(sn.text)
		if requiredWhen(t) {
			return []Constraint{{Rule: RuleCondition, Value: cutRunes(sn.text, maxQuote), At: sn.at}}
		}
	}
	return nil
}

// requiredWhen recognises "this parameter is required if ..".
func requiredWhen(t string) bool {
	if hasAny(t, "如果", "若", "当", "仅当", "时") && hasAny(t, "必须设置该参数", "必须设置此参数", "必须设置本参数", "必须指定该参数", "必须指定此参数",
		"必须指定本参数", "需要设置该参数", "需要指定该参数", "该参数必选", "该参数必填", "此参数必选", "此参数必填", "本参数必填", "该参数为必选", "该参数为必填",
		"必须传入该参数", "则必须设置", "该参数必须") {
		return true
	}
	return hasAny(t, "if ", "when ") && hasAny(t, "this parameter is required", "this parameter must be specified", "you must specify this parameter",
		"you must set this parameter", "you must specify a value for this parameter", "this parameter is mandatory", "parameter is required only")
}

// absenceExplained reports whether a text tells what it means to leave the parameter out.
func absenceExplained(all []sentence) (sentence, bool) {
	for _, sn := range all {
		t := strings.ToLower(sn.text)
		if hasAny(t, "不填写该参数", "不设置该参数", "不指定该参数", "未指定该参数", "没有指定该参数", "不传该参数", "不传入该参数", "不填该参数", "该参数为空，表示", "该参数为空时",
			"if you do not specify this parameter", "if this parameter is not specified", "if this parameter is left empty",
			"if you leave this parameter empty", "if this parameter is not set", "if you do not set this parameter", "if this parameter is empty") {
			return sn, true
		}
	}
	return sentence{}, false
}
