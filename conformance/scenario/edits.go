package scenario

// edits adds the minimal pairs that the overlay gives: a request with the edit is refused with the statement's status
// and code. What version 3 has a header for as well is asked in the run's own version.
func (d *deriver) edits() {
	for _, e := range d.statement.Edits {
		r := d.base().v1()
		switch {
		case e.Strip != "":
			r = r.edited(Edit{EditRemove, e.Strip, ""})
		case e.Remove != "":
			r = r.without(e.Remove)
		default:
			r = r.with(e.Set, Literal(e.To))
			if e.Set == "AccessKeyId" || e.Set == "Timestamp" {
				r = d.own(r)
			}
		}
		d.refusedBy(e.Variant, e.Title, r)
	}
}
