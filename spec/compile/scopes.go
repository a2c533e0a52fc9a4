package compile

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
)

// scopes puts, in the rule that a name is that of nothing else, the parameter in the place of the words for where: RegionId for
// the region, ScalingGroupId for a scaling group. Where no parameter, or more than one, may be meant, the words stay.
func scopes(rows []*place.RequestRow) {
	for _, r := range rows {
		for i, c := range r.Constraints {
			if c.Rule != contract.RuleUniqueName || c.Value == "" {
				continue
			}
			if name := scopeOf(rows, c.Value); name != "" {
				r.Constraints[i].Value = name
			}
		}
	}
}

// scopeOf is the parameter by which a request says in what it makes something; "" when none does, or several may.
func scopeOf(rows []*place.RequestRow, scope string) string {
	found := ""
	for _, r := range rows {
		if plainValue(r) == nil || !saysWhere(r, scope) {
			continue
		}
		if found != "" {
			return ""
		}
		found = r.Name
	}
	return found
}

// saysWhere reports whether a parameter is the id of a place that a text has words for, by its name or by the first words about it.
func saysWhere(r *place.RequestRow, scope string) bool {
	name := strings.ToLower(r.Name)
	if scope == prose.OfRegion {
		return name == "regionid"
	}
	stem, isID := strings.CutSuffix(name, "id")
	about := strings.TrimLeft(strings.ToLower(strings.ReplaceAll(r.Description, " ", "")), "*")
	first, _, _ := strings.Cut(strings.NewReplacer("，", "。", ",", "。", "；", "。").Replace(about), "。")
	for _, belongs := range []string{"所属", "所属的"} {
		if isID && (strings.HasSuffix(first, belongs+scope+"id") || strings.HasSuffix(first, belongs+scope+"的id")) {
			return true
		}
	}
	return isID && (stem == strings.ReplaceAll(scope, " ", "") || strings.HasPrefix(about, scope+"id") || strings.HasPrefix(about, scope+"的id"))
}
