package document

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Describe writes the OpenAPI 3.0.3 document.
func Describe(c *contract.Contract, o *Overlay) []byte {
	info := mapping().str("title", c.Action).set("version", text(cmp.Or(c.Version, "unknown"))).str("description", c.Description)
	api := mapping().str("product", c.Product).str("version", c.Version).str("style", c.Style).str("action", c.Action)
	source := mapping().str("file", baseName(c.Page)).str("sha256", c.SHA256)
	server := mapping().str("url", "/")
	root := mapping().
		set("openapi", text("3.0.3")).
		set("info", info.node).
		set("x-rpc-api", api.node).
		set("x-rpc-source", source.node).
		set("servers", sequence(server.node)).
		set("paths", mapping().set("/", pathItem(c, o)).node).
		set("components", mapping().set("schemas", schemas(c, o)).node)
	return dump(root.node)
}

func pathItem(c *contract.Contract, o *Overlay) *node {
	params := wireParameters(c, o)
	get := operation(c, c.Action).set("parameters", queryParameters(params))
	post := operation(c, c.Action+"Post").set("requestBody", formBody(params))
	errs, answers := errorList(c.Errors), responses(c)
	for _, op := range []doc{get, post} {
		op.set("x-rpc-errors", errs).set("responses", answers)
	}
	return mapping().set("get", get.node).set("post", post.node).node
}

func operation(c *contract.Contract, id string) doc {
	return mapping().
		str("operationId", id).
		str("x-rpc-action", c.Action).
		set("x-rpc-parameter-locations", texts([]string{"query", "body"}))
}

func queryParameters(params []wireParameter) *node {
	n := sequence()
	for _, p := range params {
		d := mapping().str("name", p.name).str("in", "query")
		if p.required {
			d.set("required", boolean(true))
		}
		d.str("description", p.description())
		if p.open {
			d.str("style", "form").set("explode", boolean(true))
		}
		schema := p.schema()
		d.set("schema", schema.node)
		p.extensions(d)
		n.add(d.node)
	}
	return n
}

func formBody(params []wireParameter) *node {
	properties, required := mapping(), sequence()
	encoding := mapping()
	for _, p := range params {
		d := p.schema()
		d.str("description", p.description())
		p.extensions(d)
		properties.set(p.name, d.node)
		if p.required {
			required.add(text(p.name))
		}
		if p.open {
			encoding.set(p.name, mapping().str("style", "form").set("explode", boolean(true)).node)
		}
	}
	schema := mapping().str("type", "object")
	if len(required.list) > 0 {
		schema.set("required", required)
	}
	schema.set("properties", properties.node)
	media := mapping().set("schema", schema.node)
	if !encoding.empty() {
		media.set("encoding", encoding.node)
	}
	content := mapping().set("application/x-www-form-urlencoded", media.node)
	return mapping().set("required", boolean(true)).set("content", content.node).node
}

func errorList(errs []contract.ErrorCase) *node {
	n := sequence()
	for _, e := range errs {
		d := mapping()
		if e.Status > 0 {
			d.int("status", e.Status)
		}
		d.str("code", e.Code).str("message", e.Message).str("description", e.Description)
		locate(d, e.At)
		t := mapping().str("kind", e.Trigger.Kind).str("parameter", e.Trigger.Parameter).str("inferred", e.Trigger.Inferred)
		d.set("trigger", t.line())
		if e.Placeholders {
			d.set("placeholders", boolean(true))
		}
		n.add(d.node)
	}
	return n
}

// locate adds line, quote and hash of a source.
func locate(d doc, s contract.Source) doc {
	if s.Line == 0 {
		return d
	}
	return d.int("line", s.Line).str("quote", s.Quote).set("hash", text(s.Hash()))
}

// baseName is what follows the last slash or backslash.
func baseName(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] == '/' || path[i] == '\\' {
			return path[i+1:]
		}
	}
	return path
}
