package judge

import (
	"fmt"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
)

// hasMemberType: a member has its documented type in every item of every list, and so has every item of a list.
func (r *run) hasMemberType(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	_, f, ok := r.Operation.Result.Locate(path)
	if !ok {
		return blind("the description has no member %s", path)
	}
	nodes := r.valuesAt(path, a.doc)
	if len(nodes) == 0 {
		if list := r.withoutItems(path, a); list != "" {
			return tooLittle("the list %s came back empty, so that the type of %s cannot be seen", list, path)
		}
		return blind("the result has no %s whose type could be seen", path)
	}
	seen := false
	for _, n := range nodes {
		if nothing(n, f) && r.occasionalAt(path) != "" {
			continue
		}
		if p := typed(a.doc.Format, path, f, n); p != nil {
			return p
		}
		seen = true
	}
	if !seen {
		return blind("%s is null, so that its type cannot be seen", path)
	}
	return nil
}

// nothing reports whether a value says that there is none: null, which XML writes as an empty element.
func nothing(n answer.Node, f operation.Field) bool {
	return n.Kind == answer.Null || n.Kind == answer.Text && n.Value == "" && f.Type != "string" && f.Type != "array" && f.Type != "object"
}

// typed compares a member with its documented type: strictly in JSON, by its text in XML, where everything is text.
func typed(format, path string, f operation.Field, n answer.Node) *problem {
	if format == answer.JSON {
		return typedJSON(path, f, n)
	}
	ok := true
	switch f.Type {
	case "integer":
		_, err := strconv.ParseInt(n.Value, 10, 64)
		ok = n.Kind == answer.Text && err == nil
	case "number":
		_, err := strconv.ParseFloat(n.Value, 64)
		ok = n.Kind == answer.Text && err == nil
	case "boolean":
		ok = n.Value == "true" || n.Value == "false"
	case "string":
		ok = n.Kind == answer.Text
	case "object":
		ok = n.Kind == answer.Object || n.Value == ""
	case "array":
		return typedElement(path, f, n)
	}
	if !ok {
		return violated("%s should be of type %s, got %q", path, f.Type, clip(n.Value))
	}
	return nil
}

// typedElement compares one of the elements that a list is written as with the type of its items. An empty one may stand for
// an empty list, and one with elements in it for a list in a wrapper.
func typedElement(path string, f operation.Field, n answer.Node) *problem {
	if f.Items == nil || f.Items.Guessed || n.Kind != answer.Text || n.Value == "" {
		return nil
	}
	return typed(answer.XML, path+"[]", *f.Items, n)
}

func typedJSON(path string, f operation.Field, n answer.Node) *problem {
	ok := true
	switch f.Type {
	case "integer":
		_, err := strconv.ParseInt(n.Value, 10, 64)
		ok = n.Kind == answer.Number && err == nil
	case "number":
		ok = n.Kind == answer.Number
	case "boolean":
		ok = n.Kind == answer.Bool
	case "string":
		ok = n.Kind == answer.Text
	case "array":
		ok = n.Kind == answer.List
	case "object":
		ok = n.Kind == answer.Object
	}
	if !ok {
		return violated("%s should be of the JSON type %s, got %s", path, f.Type, n.Kind)
	}
	return typedItems(path, f, n)
}

// typedItems compares the items of a list with the type that the page gives them.
func typedItems(path string, f operation.Field, n answer.Node) *problem {
	if f.Type != "array" || f.Items == nil || f.Items.Guessed {
		return nil
	}
	for i, item := range n.Items {
		if p := typedJSON(fmt.Sprintf("%s[%d]", path, i), *f.Items, item); p != nil {
			return p
		}
	}
	return nil
}
