package generic

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// editor changes a result in one place. The result itself stays as it is: a token may stand for it.
type editor struct {
	defect.Defect

	sent url.Values
	was  string // the value of the parameter in the request
}

// edit is the value at the path of a defect, in its place; lists counts those on the way that have been entered.
func (e editor) edit(value any, path []string, lists int) (out any, keep bool) {
	if items, is := value.([]any); is && len(path) > 0 {
		return e.editItems(items, path, lists), true
	}
	if len(path) == 0 {
		return e.changed(value)
	}
	object, is := value.(map[string]any)
	if !is {
		return value, true
	}
	copied := make(map[string]any, len(object))
	for name, member := range object {
		if name != path[0] && path[0] != operation.AnyName {
			copied[name] = member
			continue
		}
		edited, keep := e.edit(member, path[1:], lists)
		if len(path) == 1 && e.Kind == defect.Renamed {
			name = e.Value
		}
		if keep {
			copied[name] = edited
		}
	}
	one, isOne := object[path[0]]
	other, isOther := object[e.Value]
	if len(path) == 1 && e.Kind == defect.Swapped && isOne && isOther {
		copied[path[0]], copied[e.Value] = other, one
	}
	return copied, true
}

// editItems changes the items of a list that the defect is about.
func (e editor) editItems(items []any, path []string, lists int) []any {
	out := slices.Clone(items)
	for i, item := range items {
		if e.Where == defect.Second && lists == 0 && i != 1 || e.Where == defect.NestedSecond && i != 1 {
			continue
		}
		if edited, keep := e.edit(item, path, lists+1); keep {
			out[i] = edited
		}
	}
	return out
}

// changed is the value itself, otherwise.
func (e editor) changed(value any) (out any, keep bool) {
	switch e.Kind { //nolint:exhaustive // the others are not about single members
	case defect.Missing:
		return nil, false
	case defect.Null:
		return nil, true
	case defect.AsText:
		return asText(value), true
	case defect.AsNumber:
		return 1, true
	case defect.AsObject:
		return map[string]any{"Value": value}, true
	case defect.Replaced:
		return like(value, e.Value), true
	case defect.Repeats:
		return like(value, e.was), true
	}
	return e.changedByType(value)
}

// changedByType is a value otherwise where it is of the type that the defect is about.
func (e editor) changedByType(value any) (out any, keep bool) {
	items, isList := value.([]any)
	truth, isTruth := value.(bool)
	object, _ := value.(map[string]any)
	empty := isList && len(items) == 0
	switch {
	case e.Kind == defect.EmptyMissing && empty:
		return nil, false
	case e.Kind == defect.EmptyNull && empty:
		return nil, true
	case e.Kind == defect.Single && len(items) == 1:
		return items[0], true
	case e.Kind == defect.Capital && isTruth:
		return map[bool]string{true: "True", false: "False"}[truth], true
	case e.Kind == defect.Unwrapped:
		for _, list := range object {
			return list, true
		}
	}
	return value, true
}

// asText is a value as a text: what it would be in JSON.
func asText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number, bool, int:
		return fmt.Sprint(v)
	}
	text, err := json.Marshal(value)
	if err != nil {
		return "" // a result can be written
	}
	return string(text)
}

// like is a text as a value of the type that another one has.
func like(value any, text string) any {
	switch value.(type) {
	case json.Number, int:
		if _, err := strconv.ParseFloat(text, 64); err == nil {
			return json.Number(text)
		}
	case bool:
		return text == "true"
	}
	return text
}
