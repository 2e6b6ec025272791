using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Verification;

/// <summary>The model of the register for reading alone.</summary>
internal sealed class LookUpDb(DbContextOptions<LookUpDb> options) : DbContext(options);
