package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	tagKey    = regexp.MustCompile(`^(?:[A-Za-z]+\.)?[A-Za-z]*[Tt]ags?\.N\.(?:Tag)?Key$`)
	tagsName  = regexp.MustCompile(`^(?:[A-Za-z]*Tag(?:s|Set|List)?|tags?)$`)
	byTags    = regexp.MustCompile(`(?i)精确查找|绑定了?指定|exact match|bound are returned|specific tags`)
	returning = regexp.MustCompile(`(?i)返回|查询|return|query|queried`)
)

// tags adds that pairs of parameters choose by the tags that the items have, or that they are.
func (f *finder) tags() {
	tagging, ok := f.tagging()
	if !ok {
		return
	}
	for _, key := range f.contract.Parameters {
		value, paired := f.parameter(strings.TrimSuffix(key.Name, "Key") + "Value")
		if !tagKey.MatchString(key.Name) || !paired || !choosesByTag(key) || !choosesByTag(value) {
			continue
		}
		own := tagging
		own.Alone = keyAlone(key)
		for _, p := range []contract.Parameter{key, value} {
			at, inferred := by(p.At, p.Said, chooses)
			if inferred != contract.NotInferred {
				at, inferred = by(p.At, p.Said, byTags)
			}
			f.add(Relation{Name: p.Name, Rule: contract.RuleFilterTag, Value: own.String(), At: at, Inferred: inferred})
		}
		return
	}
}

func choosesByTag(p contract.Parameter) bool {
	return p.Role == contract.RoleBusiness && !p.InText && !p.Required && p.Type.Name == "string" && !says(p.Said, partly)
}

// keyAlone reports whether a sentence says what a request gets that has the key and no value.
func keyAlone(key contract.Parameter) bool {
	only := regexp.MustCompile("(?i)(?:\\bonly\\b|仅|只)[^.。，,]{0,12}" + regexp.QuoteMeta(key.Name))
	for _, s := range key.Said {
		if only.MatchString(s.Quote) && returning.MatchString(s.Quote) {
			return true
		}
	}
	return false
}

// tagging is where the items have tags: in the one list of tags of an item, or as items that are a tag of something each.
func (f *finder) tagging() (contract.Tagging, bool) {
	item := itemAt(f.contract.Response, f.list.path)
	if item == nil {
		return contract.Tagging{}, false
	}
	if key, value, ok := pairIn(item, true); ok {
		of, named := f.list.member(func(n string) bool { return n == "ResourceId" })
		return contract.Tagging{Key: key, Value: value, Of: of.name}, named
	}
	var found []contract.Tagging
	for _, m := range item.Fields {
		path, tag := m.Name, m.Items
		if m.Type.Name == "object" && len(m.Fields) == 1 { // a list in an object of its own
			path, tag = joined(m.Name, m.Fields[0].Name), m.Fields[0].Items
		}
		if tag == nil || !tagsName.MatchString(m.Name) {
			continue
		}
		if key, value, ok := pairIn(tag, false); ok {
			found = append(found, contract.Tagging{List: path, Key: key, Value: value})
		}
	}
	if len(found) != 1 {
		return contract.Tagging{}, false
	}
	return found[0], true
}

// pairIn are the members of an object that are the key and the value of a tag.
func pairIn(object *contract.Field, full bool) (key, value string, ok bool) {
	pairs := [][2]string{{"TagKey", "TagValue"}, {"Key", "Value"}}
	if full {
		pairs = pairs[:1]
	}
	has := func(name string) bool {
		return slices.ContainsFunc(object.Fields, func(f *contract.Field) bool { return f.Name == name && f.Type.Name == "string" })
	}
	for _, pair := range pairs {
		if has(pair[0]) && has(pair[1]) {
			return pair[0], pair[1], true
		}
	}
	return "", "", false
}

// itemAt is what the items of the list at a path are, nil when they are no objects.
func itemAt(result *contract.Field, path string) *contract.Field {
	at := result
	for _, name := range strings.Split(path, ".") {
		i := slices.IndexFunc(at.Fields, func(f *contract.Field) bool { return f.Name == name })
		if i < 0 {
			return nil
		}
		at = at.Fields[i]
	}
	return at.Items
}
