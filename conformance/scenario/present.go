package scenario

// present: the result has the member, in both formats.
func (d *deriver) present() {
	path := d.statement.Subject.Name
	d.eachFormat("the result in %s has "+path, Check{Kind: Member, Name: path})
}
