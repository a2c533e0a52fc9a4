package generate

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

// The Go hints of a description, as an OpenAPI Overlay 1.0: they would make no sense to other readers of the description,
// so they are laid over it for oapi-codegen alone.
type overlay struct {
	Overlay string          `yaml:"overlay"`
	Info    overlayInfo     `yaml:"info"`
	Actions []overlayAction `yaml:"actions"`
}

type overlayInfo struct {
	Title   string `yaml:"title"`
	Version string `yaml:"version"`
}

type overlayAction struct {
	Target string         `yaml:"target"`
	Update map[string]any `yaml:"update,omitempty"`
	Remove bool           `yaml:"remove,omitempty"`
}

const formType = "application/x-www-form-urlencoded"

// overlayOf gives the hints of a description for one generated file; no actions when there is nothing to hint at.
//
//   - security is taken away: a signer adds it to a request, and package acs checks it before the handler;
//   - XML with examples gets the schema that JSON has: an example in XML is a text, so the description has no schema there;
//   - text/xml is taken away where application/xml says the same: oapi-codegen would declare XML200 twice;
//   - x-order keeps the fields in the order of the page, which is alphabetical otherwise;
//   - x-go-name numbers names that are one Go name, such as Tag.1.Key and Tag1Key;
//   - xml tags name the elements, for encoding/xml knows the Go name only;
//   - the server does not bind groups: oapi-codegen's binding finds nothing in them, so the glue reads them.
func overlayOf(d *description, file string) overlay {
	o := overlay{Overlay: "1.0.0", Info: overlayInfo{Title: "Go hints of " + d.action, Version: "1"}}
	if at(d.root, "security") != nil {
		o.remove("$.security")
	}
	if at(d.root, "components", "securitySchemes") != nil {
		o.remove("$.components.securitySchemes")
	}
	for _, method := range []string{"get", "post"} {
		o.typedXML(d.root, method)
		if doubledXML(at(d.root, "paths", "/", method, "responses")) {
			o.remove("$.paths['/']." + method + ".responses[*].content['text/xml']")
		}
	}
	for i, hint := range fieldNames(d) {
		if hint != goName(d.get.Parameters[i].Name) {
			o.update(fmt.Sprintf("$.paths['/'].get.parameters[%d]", i), map[string]any{"x-go-name": hint})
		}
	}
	if file == serverFile {
		for i := len(d.get.Parameters) - 1; i >= 0; i-- { // from the end, for each removal moves those behind it
			if d.get.Parameters[i].isGroup() {
				o.remove(fmt.Sprintf("$.paths['/'].get.parameters[%d]", i))
			}
		}
	}
	h := hinter{root: d.root}
	if form := at(d.root, "paths", "/", "post", "requestBody", "content", formType, "schema"); form != nil {
		o.update("$.paths['/'].post.requestBody.content['"+formType+"'].schema", h.hints(form))
	}
	h.xml = true
	if all := at(d.root, "components", "schemas"); all != nil {
		o.update("$.components.schemas", h.each(all))
	}
	return o
}

// typedXML gives XML that has no schema the one that JSON has in the same answer.
func (o *overlay) typedXML(root *yaml.Node, method string) {
	responses := at(root, "paths", "/", method, "responses")
	if responses == nil {
		return
	}
	for _, status := range evens(responses.Content) {
		content := at(responses, status.Value, "content")
		schema := at(content, "application/json", "schema", "$ref")
		xml := at(content, "application/xml")
		if schema != nil && xml != nil && at(xml, "schema") == nil {
			target := fmt.Sprintf("$.paths['/'].%s.responses['%s'].content['application/xml']", method, status.Value)
			o.update(target, map[string]any{"schema": map[string]string{"$ref": schema.Value}})
		}
	}
}

func (o *overlay) remove(target string) {
	o.Actions = append(o.Actions, overlayAction{Target: target, Remove: true})
}

func (o *overlay) update(target string, with map[string]any) {
	if len(with) > 0 {
		o.Actions = append(o.Actions, overlayAction{Target: target, Update: with})
	}
}

// doubledXML says whether some response has both XML media types.
func doubledXML(responses *yaml.Node) bool {
	if responses == nil {
		return false
	}
	for _, status := range evens(responses.Content) {
		content := at(responses, status.Value, "content")
		if at(content, "text/xml") != nil && at(content, "application/xml") != nil {
			return true
		}
	}
	return false
}
