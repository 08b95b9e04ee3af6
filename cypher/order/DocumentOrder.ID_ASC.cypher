// DocumentOrder.ID_ASC: by id.
//
// Needs     d: Document
d.id ASC
