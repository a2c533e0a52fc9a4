package compile

// demandElsewhere gives optional parameters the condition that the text of another row states: "if Type is b, Size is required", or
// the same in the item of a list that explains the value b. A name that several rows have is nobody's.
func demandElsewhere(rows []*parameterRow) {
	byName := map[string]*parameterRow{}
	for _, r := range rows {
		if _, several := byName[r.Documented]; several {
			byName[r.Documented] = nil
			continue
		}
		byName[r.Documented] = r
	}
	for _, r := range rows {
		for _, d := range demandsOf(r.desc) {
			if other := byName[d.name]; other != nil && other != r {
				require(other, d.sentence)
			}
		}
	}
}

// require adds the condition to a parameter that is optional and has none.
func require(r *parameterRow, sn sentence) {
	if _, have := r.Constraint(RuleCondition); have || r.Required || r.Role != RoleBusiness {
		return
	}
	r.Constraints = append(r.Constraints, Constraint{Rule: RuleCondition, Value: cutRunes(sn.text, maxQuote), At: sn.at, Inferred: ByProse})
}
