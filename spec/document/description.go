package document

import (
	"cmp"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/relate"
)

// Describe writes the OpenAPI 3.0.3 document.
func Describe(c *contract.Contract, o *Overlay) []byte {
	info := mapping().str("title", c.Action).set("version", text(cmp.Or(c.Version, "unknown"))).str("description", c.Description)
	api := contract.API{Product: c.Product, Version: c.Version, Style: c.Style, Action: c.Action}
	source := contract.PageSource{File: baseName(c.Page), SHA256: c.SHA256}
	server := mapping().str("url", "/")
	given, signing := split(wireParameters(c, o))
	root := mapping().
		set("openapi", text("3.0.3")).
		set("info", info.node).
		set(contract.ExtAPI, encoded(api)).
		set(contract.ExtSource, encoded(source)).
		set("servers", sequence(server.node)).
		set("tags", tags(c)).
		set("security", security(signing, o)).
		set("paths", mapping().set("/", pathItem(c, o, given)).node).
		set("components", mapping().set("schemas", schemas(c, o)).set("securitySchemes", securitySchemes(signing, o)).node)
	return dump(root.node)
}

// tags is nil where the page does not say its product.
func tags(c *contract.Contract) *node {
	if c.Product == "" {
		return nil
	}
	return sequence(mapping().str("name", c.Product).str("description", "Operations of "+c.Product+".").node)
}

func pathItem(c *contract.Contract, o *Overlay, params []wireParameter) *node {
	get := operation(c, c.Action).set(contract.ExtRequest, requestExample(c.Request)).set(contract.ExtChoices, choices(c.Choices)).
		set(contract.ExtListing, listing(c)).set("parameters", queryParameters(params))
	post := operation(c, c.Action+"Post").set("requestBody", formBody(params))
	members, errs, answers := memberList(c), errorList(c.Errors), responses(c, o)
	for _, op := range []doc{get, post} {
		op.set(contract.ExtMembers, members)
		op.set(contract.ExtErrors, errs).set("responses", answers)
	}
	return mapping().set("get", get.node).set("post", post.node).node
}

func operation(c *contract.Contract, id string) doc {
	d := mapping().str("operationId", id)
	if c.Product != "" {
		d.set("tags", texts([]string{c.Product}))
	}
	return d.str("summary", summary(c)).
		str(contract.ExtAction, c.Action).
		set(contract.ExtLocations, texts([]string{"query", "body"}))
}

// requestExample is nil where the page shows none.
func requestExample(pairs []contract.Pair) *node {
	if len(pairs) == 0 {
		return nil
	}
	n := sequence()
	for _, p := range pairs {
		n.add(encoded(p))
	}
	return n
}

// choices is nil where the page offers none.
func choices(list []contract.Choice) *node {
	if len(list) == 0 {
		return nil
	}
	n := sequence()
	for _, c := range list {
		n.add(encoded(c))
	}
	return n
}

// listing is nil where the answers are not about a list.
func listing(c *contract.Contract) *node {
	l := relate.ListingOf(c)
	if l == (contract.Listing{}) {
		return nil
	}
	return encoded(l)
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
		n.add(encoded(e.Document()))
	}
	return n
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
